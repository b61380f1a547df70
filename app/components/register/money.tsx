import type { Project } from "~/domain/projects/project.server";
import { kronor, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { Facts } from "../facts";
import { projectsOfYear } from "./address";

type Money = Pick<
  Project,
  "totalBudget" | "ownBudget" | "appliedGrant" | "grant" | "coFinancing" | "coFinancingForm" | "payments"
>;

/** A project's money: the budget, what was granted, and what has been paid year by year. Öre in, whole kronor shown. */
export function ProjectMoney({ money }: { money: Money }) {
  const speech = useSpeech();
  const { project: texts } = speech.words.register;
  const paid = money.payments.reduce((total, payment) => total + payment.amount, 0);
  const amounts: [label: string, amount: number | null, note?: string | null][] = [
    [texts.totalBudget, money.totalBudget, texts.totalBudgetHelp],
    [texts.ownBudget, money.ownBudget],
    [texts.appliedGrant, money.appliedGrant],
    [texts.grant, money.grant],
    [texts.coFinancing, money.coFinancing, money.coFinancingForm],
  ];
  const known = amounts.filter(([, amount]) => amount !== null);
  if (known.length === 0 && money.payments.length === 0) return <p className="note">{texts.noMoney}</p>;
  return (
    <div className="stack wide">
      <Facts
        facts={known.map(([label, amount, note]) => [
          label,
          <Around key={label} passage={note === money.coFinancingForm ? note : null}>
            {[kronor(amount as number, speech), note].filter(Boolean).join(", ")}
          </Around>,
        ])}
      />
      {money.payments.length > 0 ? (
        <table className="records sums">
          <caption>{texts.paid}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              <th scope="col" className="num">
                {texts.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {money.payments.map((payment) => (
              <tr key={payment.year}>
                <td>
                  <a href={projectsOfYear(payment.year, "paid")}>{payment.year}</a>
                </td>
                <td className="num">{number(payment.amount / 100, speech)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.sum}</th>
              <td className="num">{number(paid / 100, speech)}</td>
            </tr>
            {money.grant !== null && money.grant !== paid ? (
              <tr>
                <th scope="row">{texts.left}</th>
                <td className="num">{number((money.grant - paid) / 100, speech)}</td>
              </tr>
            ) : null}
          </tfoot>
        </table>
      ) : (
        <p className="note">{texts.noPayments}</p>
      )}
    </div>
  );
}
