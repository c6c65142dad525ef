import { Fragment, type ReactNode } from "react";
import type { ComparedValue, ConflictView } from "#shared/contract/sync.ts";
import { useText } from "../../../locales/use-text.ts";
import { DateText, MoneyText } from "../../../ui/amounts.tsx";
import { formatInstant } from "../../../ui/format.ts";
import { partingRuns, type TextRun } from "../../../ui/text-runs.ts";
import css from "./aside.module.css";
import { changedBy, hasBase, partingFirst } from "./aside-model.ts";

type Field = ConflictView["fields"][number];

/** Both versions beside each other, and what both began from; what a side changed is marked by a sign and a line. */
export function ComparedVersions({ view }: { readonly view: ConflictView }) {
  const { t } = useText();
  const base = hasBase(view.fields);
  if (view.fields.length === 0) return <p className={css.dim}>{t("sync.conflict.compared.none")}</p>;
  return (
    <table className={css.compared} aria-label={t("sync.conflict.compared")} data-base={base}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("sync.conflict.field")}</span>
          </th>
          {base && <th scope="col">{t("sync.conflict.base")}</th>}
          <SideHead name={t("sync.conflict.mine")} by={view.mine} />
          <SideHead name={t("sync.conflict.theirs")} by={view.theirs} />
        </tr>
      </thead>
      <tbody>
        {partingFirst(view.fields).map((field) => (
          // Two findings may bear one name.
          <Row key={JSON.stringify(field)} field={field} base={base} />
        ))}
      </tbody>
    </table>
  );
}

/** The side, who wrote it last and when. */
function SideHead(props: { readonly name: string; readonly by: ConflictView["theirs"] }) {
  const { pick } = useText();
  return (
    <th scope="col">
      <span className={css.side}>{props.name}</span>
      {props.by !== null && (
        <span className={css.by}>
          {pick(props.by.actor.fullName)}, {formatInstant(props.by.at)}
        </span>
      )}
    </th>
  );
}

function Row({ field, base }: { readonly field: Field; readonly base: boolean }) {
  const { say } = useText();
  const changed = changedBy(field);
  const { mine, theirs } = field;
  const runs =
    mine.kind === "text" && theirs.kind === "text" ? partingRuns(mine.text, theirs.text) : undefined;
  return (
    <tr>
      <th scope="row">{say(field.label)}</th>
      {base && (
        <td className={css.dim}>
          <Value value={field.base} />
        </td>
      )}
      <Side changed={changed.mine}>
        {runs === undefined ? <Value value={mine} /> : <Runs runs={runs.mine} />}
      </Side>
      <Side changed={changed.theirs}>
        {runs === undefined ? <Value value={theirs} /> : <Runs runs={runs.theirs} />}
      </Side>
    </tr>
  );
}

function Side({ changed, children }: { readonly changed: boolean; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <td>
      {changed ? (
        <span className={css.changed}>
          <span className="visually-hidden">{t("sync.conflict.changed")}: </span>
          {children}
        </span>
      ) : (
        children
      )}
    </td>
  );
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  if (runs.length === 0) return <>—</>;
  return (
    <>
      {runs.map((run, index) =>
        run.other ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a run of words
          <Fragment key={index}>
            <mark className={css.other}>{run.text.trimEnd()}</mark>{" "}
          </Fragment>
        ) : (
          run.text
        ),
      )}
    </>
  );
}

function Value({ value }: { readonly value: ComparedValue }) {
  const { say, pick } = useText();
  switch (value.kind) {
    case "nothing":
      return <>—</>;
    case "message":
      return <>{say(value.message)}</>;
    case "text":
      return <>{value.text}</>;
    case "date":
      return <DateText date={value.date} />;
    case "amount":
      return <MoneyText amount={value.amount} />;
    case "person":
      return <>{pick(value.fullName)}</>;
  }
}
