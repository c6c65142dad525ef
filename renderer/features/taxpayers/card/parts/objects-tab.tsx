import type { Inn } from "#shared/kernel/inn.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";
import { PageBody, Section } from "../../../../ui/page.tsx";
import { useWords } from "../../use-words.ts";
import css from "../card-parts.module.css";
import { Loaded } from "./loaded.tsx";

/** Subdivisions and objects entered by accounting registration (114), and the property the office knows of. */
export function ObjectsTab({ inn, reason }: { readonly inn: Inn; readonly reason: string }) {
  const { t } = useText();
  const word = useWords();
  const until = (to: string | null) => (to === null ? "—" : formatDate(to));
  return (
    <Loaded inn={inn} reason={reason}>
      {(card) => (
        <PageBody>
          <Section title={t("tc.objects")}>
            <Rows
              label={t("tc.objects")}
              none={t("tc.objects.empty")}
              head={[
                t("tc.col.object"),
                t("tc.col.title"),
                t("tc.col.office"),
                t("tc.col.address"),
                t("tc.col.since"),
                t("tc.col.until"),
              ]}
              rows={card.objects.map((row) => [
                row.objectId,
                t(`tc.object.${row.object}`),
                row.title,
                row.office,
                row.address ?? "—",
                formatDate(row.from),
                until(row.to),
              ])}
            />
          </Section>
          <Section title={t("tc.properties")}>
            <Rows
              label={t("tc.properties")}
              none={t("tc.properties.empty")}
              head={[
                t("tc.col.object"),
                t("tc.col.territory"),
                t("tc.col.area"),
                t("tc.col.share"),
                t("tc.col.since"),
                t("tc.col.until"),
              ]}
              rows={card.properties.map((row) => [
                row.objectId,
                word("property", row.kind),
                row.territory,
                row.area,
                row.share,
                formatDate(row.from),
                until(row.to),
              ])}
            />
          </Section>
        </PageBody>
      )}
    </Loaded>
  );
}

function Rows(props: {
  readonly label: string;
  readonly none: string;
  readonly head: readonly string[];
  /** The key first, then a cell for each column. */
  readonly rows: readonly (readonly [key: string, ...cells: string[]])[];
}) {
  if (props.rows.length === 0) return <p className={css.dim}>{props.none}</p>;
  return (
    <table className={css.table} aria-label={props.label}>
      <thead>
        <tr>
          {props.head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([key, ...cells]) => (
          <tr key={key}>
            {props.head.map((title, index) => (
              <td key={title}>{cells[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
