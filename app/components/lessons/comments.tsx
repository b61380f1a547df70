import { lessonPath } from "~/addresses/lessons";
import { useWords } from "~/i18n/language";
import { Actions, ButtonForm } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Moment } from "../moment";

type CommentRow = {
  id: string;
  authorName: string;
  authorUnit: string | null;
  text: string;
  createdAt: number;
  /** Whether the reader may remove it. */
  removable: boolean;
};

/** The comments on a lesson, oldest first. */
export function Comments({ lessonId, comments }: { lessonId: string; comments: CommentRow[] }) {
  const { comments: words } = useWords().lessons;
  if (comments.length === 0) return <p className="note">{words.none}</p>;
  return (
    <ol className="rows two">
      {comments.map((comment) => (
        <li key={comment.id}>
          <span className="meta">
            <Moment at={comment.createdAt} />
          </span>
          <div className="stack close">
            <p className="comment">{comment.text}</p>
            <p className="meta" id={`kommentar-${comment.id}`}>
              {[comment.authorName, comment.authorUnit].filter(Boolean).join(", ")}
            </p>
            {comment.removable ? (
              <ButtonForm
                action={`${lessonPath(lessonId)}/kommentarer/${comment.id}/borttagning`}
                label={words.remove}
                kind="link"
                describedBy={`kommentar-${comment.id}`}
              />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The form in which a comment is written. */
export function CommentForm({ lessonId, answer }: { lessonId: string; answer?: FormAnswer }) {
  const { comments: words } = useWords().lessons;
  return (
    <Form action={`${lessonPath(lessonId)}/kommentarer`} answer={answer}>
      <Field name="comment" label={words.label} help={words.help} rows={4} required />
      <Actions submit={words.submit} kind="plain" />
    </Form>
  );
}
