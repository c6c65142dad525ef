import { Progress as Bar, Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { SyncState } from "#shared/contract/sync.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { formatCount } from "../../../ui/format.ts";
import { durationText, sizeText } from "../../../ui/measure.ts";
import { Section } from "../../../ui/page.tsx";
import { StepBar } from "../../../ui/step-bar.tsx";
import { mayPause } from "../connection-model.ts";
import { useStateCommand } from "../use-sync.ts";
import css from "./state.module.css";
import { percentOf, type Sample, secondsLeft, type Transfer, withSample } from "./transfer-model.ts";

/** Steps of one run, in their order; registers, files and the stick have a progress of their own. */
const RUN_STEPS = ["contact", "attachments-up", "push", "pull", "rebase", "numbers"] as const;

/** What is under way: the run, and what is loaded behind it. */
export function Progress({ state }: { readonly state: SyncState }) {
  return (
    <>
      {state.running !== null && <Run running={state.running} />}
      {(state.registers !== null || state.attachments !== null) && <Transfers state={state} />}
    </>
  );
}

function Run({ running }: { readonly running: NonNullable<SyncState["running"]> }) {
  const { t } = useText();
  const at = (RUN_STEPS as readonly string[]).indexOf(running.step);
  const figures = {
    sent: formatCount(running.sent),
    toSend: formatCount(running.toSend),
    received: formatCount(running.received),
    toReceive: formatCount(running.toReceive ?? 0),
  };
  return (
    <Section title={t("sync.running")}>
      <StepBar
        label={t("sync.steps")}
        steps={RUN_STEPS.map((id) => ({ id, title: t(`sync.step.${id}`) }))}
        current={at < 0 ? RUN_STEPS.length : at}
      />
      <p className={css.dim}>
        {t(running.toReceive === null ? "sync.running.progress" : "sync.running.progress-known", figures)}
      </p>
    </Section>
  );
}

function Transfers({ state }: { readonly state: SyncState }) {
  const { t } = useText();
  const { can } = useSession();
  const pause = useStateCommand((client, commandId) => client.pause({ commandId }));
  return (
    <Section
      title={t("sync.transfers")}
      note={t("sync.transfers.text")}
      actions={
        can("sync.manage") &&
        mayPause(state.connection) && (
          <Button
            variant="default"
            loading={pause.isPending}
            title={t("sync.transfer.stop.text")}
            onClick={() => pause.mutate()}
          >
            {t("sync.transfer.stop")}
          </Button>
        )
      }
    >
      {state.registers !== null && <TransferLine transfer={state.registers} />}
      {state.attachments !== null && <TransferLine transfer={state.attachments} />}
    </Section>
  );
}

function TransferLine({ transfer }: { readonly transfer: Transfer }) {
  const { t, say } = useText();
  const left = useSecondsLeft(transfer);
  const what = say(transfer.what);
  const amount = transfer.unit === "bytes" ? (count: number) => sizeText(count, t) : formatCount;
  const words = [
    t(`sync.transfer.${transfer.unit}`, { done: amount(transfer.done), total: amount(transfer.total) }),
    transfer.bytesPerSecond !== null &&
      t("sync.transfer.speed", { size: sizeText(transfer.bytesPerSecond, t) }),
    left !== null && t("sync.transfer.left", { duration: durationText(left, t) }),
  ];
  return (
    <div className={css.transfer}>
      <span>{what}</span>
      <Bar value={percentOf(transfer)} aria-label={what} transitionDuration={200} />
      <span>{percentOf(transfer)} %</span>
      <span className={css.dim}>{words.filter(Boolean).join(" · ")}</span>
    </div>
  );
}

/** Time left, by the pace this screen has seen. */
function useSecondsLeft(transfer: Transfer): number | null {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    setSamples((before) => withSample(before, { at: performance.now(), done: transfer.done }));
  }, [transfer.done]);
  return secondsLeft(samples, transfer);
}
