import { useWords } from "~/i18n/language";
import { Tick } from "../choices";

/** The person's own choice to stay signed in. */
export function Stay() {
  const { stay, stayHelp } = useWords().account.signIn;
  return <Tick name="long" label={stay} help={stayHelp} />;
}
