import { Button } from "@mantine/core";
import { useState } from "react";
import type { RegisterCard, ReleasedExtract } from "#shared/contract/register-view.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { useCore } from "../../../../app/client.ts";
import { useSession } from "../../../../app/session-context.tsx";
import { useText } from "../../../../locales/use-text.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { formatDate, formatInstant } from "../../../../ui/format.ts";
import { SplitView } from "../../../../ui/split-view.tsx";
import { PrintedPaper } from "../../../desk-audit/printed-paper.tsx";
import css from "../card-parts.module.css";
import { OpenExtractDialog } from "../steps/open-extract-dialog.tsx";
import { ReleaseDialog } from "../steps/release-dialog.tsx";
import { Loaded } from "./loaded.tsx";

interface Props {
  readonly inn: Inn;
  readonly reason: string;
  readonly shown: string | undefined;
  readonly onShow: (extractId: string) => void;
}

/** What was handed out of the register, to whom and on what ground; and the next extract. */
export function ExtractsTab(props: Props) {
  return (
    <Loaded inn={props.inn} reason={props.reason}>
      {(card) => <Extracts {...props} card={card} />}
    </Loaded>
  );
}

function Extracts({ inn, reason, shown, onShow, card }: Props & { readonly card: RegisterCard }) {
  const { t } = useText();
  const [dialog, setDialog] = useState<"open" | "secret" | null>(null);
  const { extracts } = card;
  const current = extracts.find(({ extractId }) => extractId === shown) ?? extracts[0];
  const close = () => setDialog(null);
  const done = (made: ReleasedExtract) => {
    setDialog(null);
    onShow(made.extractId);
  };
  const actions = <Actions onOpen={() => setDialog("open")} onSecret={() => setDialog("secret")} />;
  return (
    <>
      {current === undefined ? (
        <EmptyState title={t("tc.extracts.empty")} text={t("tc.extracts.empty.text")} action={actions} />
      ) : (
        <SplitView
          id="taxpayer-extracts"
          initial={0.34}
          start={
            <>
              <div className={css.paperTools}>{actions}</div>
              <ul className={css.papers} aria-label={t("tc.extracts")}>
                {extracts.map((extract) => (
                  <li key={extract.extractId}>
                    <button
                      type="button"
                      className={css.paper}
                      aria-current={extract === current}
                      onClick={() => onShow(extract.extractId)}
                    >
                      <ExtractLines extract={extract} />
                    </button>
                  </li>
                ))}
              </ul>
            </>
          }
          end={<ExtractPaper key={current.extractId} inn={inn} extract={current} reason={reason} />}
        />
      )}
      {dialog === "open" && <OpenExtractDialog inn={inn} onClose={close} onDone={done} />}
      {dialog === "secret" && <ReleaseDialog card={card} onClose={close} onDone={done} />}
    </>
  );
}

function Actions(props: { readonly onOpen: () => void; readonly onSecret: () => void }) {
  const { t } = useText();
  const { can } = useSession();
  return (
    <div className={css.choices}>
      <Button size="compact-sm" variant="default" onClick={props.onOpen}>
        {t("tc.extract.open")}
      </Button>
      {can("register.release") ? (
        <Button size="compact-sm" variant="default" onClick={props.onSecret}>
          {t("tc.extract.secret")}
        </Button>
      ) : (
        <span className={css.note}>{t("tc.extract.no-right")}</span>
      )}
    </div>
  );
}

function ExtractLines({ extract }: { readonly extract: ReleasedExtract }) {
  const { t, say, pick, cite } = useText();
  const { ground } = extract;
  return (
    <>
      <strong>{`№ ${extract.number} · ${t(`tc.scope.${extract.scope}`)}`}</strong>
      <span>{extract.recipient}</span>
      {ground !== null && (
        <span className={css.note}>
          {`${say(ground.title)} (${cite(ground.article)})`}
          {ground.evidence.map(({ label, value }) => (
            <span key={label.key} className={css.line}>
              {`${say(label)}: ${typeof value === "string" ? dated(value) : say(value)}`}
            </span>
          ))}
        </span>
      )}
      <span className={css.note}>
        {t("tc.extract.by", { at: formatInstant(extract.releasedAt), name: pick(extract.by) })}
      </span>
    </>
  );
}

const dated = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value);

function ExtractPaper(props: {
  readonly inn: Inn;
  readonly extract: ReleasedExtract;
  readonly reason: string;
}) {
  const { inn, extract, reason } = props;
  const { client, queries } = useCore();
  const { extractId, number } = extract;
  return (
    <PrintedPaper
      name={`№ ${number}`}
      keyOf={(language) =>
        queries.register.renderExtract.queryKey({ input: { inn, extractId, language, reason } })
      }
      load={(language) => client.register.renderExtract({ inn, extractId, language, reason })}
    />
  );
}
