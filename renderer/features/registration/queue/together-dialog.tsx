import { Button, Radio, Stack } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { RegistrationSummary } from "#shared/contract/registration/view.ts";
import { type CoreClient, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLink } from "../../../ui/article-link.tsx";
import { ConfirmBinding } from "../../../ui/confirm-binding.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import { useFormDraft } from "../../../ui/use-form-draft.ts";
import { GroundsField } from "../request/parts/grounds-field.tsx";
import { ReasoningField } from "../request/parts/reasoning-field.tsx";
import css from "./queue.module.css";
import { commonGrounds, oneOfEachKind } from "./queue-model.ts";
import { useQueueCommand } from "./use-queue.ts";

const STEPS = ["claim", "await-identity", "return", "refuse"] as const;
type Step = (typeof STEPS)[number];
type Decision = Parameters<CoreClient["registration"]["decideTogether"]>[0]["decision"];
type Answer = Awaited<ReturnType<CoreClient["registration"]["decideTogether"]>>;

interface Props {
  readonly rows: readonly RegistrationSummary[];
  readonly onClose: () => void;
}

const SHORTEST = 3;

/** Requests of one cause decided in one go; each gets its own record, and each refusal of the core is shown. */
export function TogetherDialog({ rows, onClose }: Props) {
  const { t } = useText();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return answer === null ? (
    <DecideForm rows={rows} onClose={onClose} onDecided={setAnswer} />
  ) : (
    <Dialog opened onClose={onClose} title={t("reg.together.done")} size={620}>
      <Outcome rows={rows} answer={answer} onClose={onClose} />
    </Dialog>
  );
}

function DecideForm({ rows, onClose, onDecided }: Props & { readonly onDecided: (answer: Answer) => void }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const form = useFormDraft("registration/together", {
    step: "claim" as Step,
    grounds: [] as readonly string[],
    text: "",
  });
  const { step, grounds, text } = form.value;
  const known = useGrounds(rows, step === "refuse");
  const decision = decisionOf();
  const run = useQueueCommand((client, commandId, input: { decision: Decision; password: string }) =>
    client.decideTogether({
      commandId,
      requests: rows.map((row) => ({ requestId: row.requestId, expectedVersion: row.version })),
      decision: input.decision,
      ...(input.password === "" ? {} : { password: input.password }),
    }),
  );
  return (
    <ConfirmBinding
      opened
      title={t("reg.together", { count: rows.length })}
      effects={[t(`reg.together.effect.${step}`, { count: rows.length })]}
      articles={step === "refuse" ? [...new Set(chosenGrounds().map((one) => one.article))] : []}
      action={t(`reg.together.do.${step}`)}
      irreversible={step === "refuse"}
      withPassword={step === "refuse" || step === "return"}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={(password) => {
        setAsked(true);
        if (decision === null) return;
        run.mutate(
          { decision, password },
          {
            onSuccess: (result) => {
              form.discard();
              onDecided(result);
            },
          },
        );
      }}
    >
      <div className={css.form}>
        <Radio.Group
          label={t("reg.together.step")}
          value={step}
          onChange={(value) => form.change({ step: STEPS.find((one) => one === value) ?? step })}
        >
          <Stack gap={8} mt={8}>
            {STEPS.map((one) => (
              <Radio key={one} value={one} label={t(`reg.together.step.${one}`)} size="xs" />
            ))}
          </Stack>
        </Radio.Group>
        {step === "refuse" && (
          <GroundsField
            grounds={known.grounds}
            loading={known.loading}
            chosen={grounds}
            error={asked && chosenGrounds().length === 0 ? t("ui.required") : undefined}
            onChange={(value) => form.change({ grounds: value })}
          />
        )}
        {(step === "refuse" || step === "return") && (
          <ReasoningField
            draft={form.text("text")}
            use={step}
            label={t(step === "refuse" ? "reg.form.reasoning" : "reg.form.return")}
            error={asked && text.trim().length < SHORTEST ? t("ui.too-short", { min: SHORTEST }) : undefined}
          />
        )}
      </div>
    </ConfirmBinding>
  );

  function chosenGrounds() {
    return known.grounds.filter((one) => grounds.includes(one.ground));
  }
  function decisionOf(): Decision | null {
    if (step === "claim" || step === "await-identity") return { step };
    if (text.trim().length < SHORTEST) return null;
    if (step === "return") return { step, text: text.trim() };
    const fitting = chosenGrounds().map((one) => one.ground);
    return fitting.length === 0 ? null : { step, grounds: fitting, reasoning: text.trim() };
  }
}

/** Grounds that fit all the chosen requests: asked of one request of each kind. */
function useGrounds(rows: readonly RegistrationSummary[], on: boolean) {
  const { t } = useText();
  const { queries } = useCore();
  const [reason] = useState(() => t("reg.reason.plain"));
  const read = useQueries({
    queries: oneOfEachKind(rows).map((row) =>
      queries.registration.get.queryOptions({ input: { requestId: row.requestId, reason }, enabled: on }),
    ),
  });
  return {
    loading: read.some((one) => one.isPending),
    grounds: commonGrounds(read.flatMap((one) => (one.data === undefined ? [] : [one.data.grounds]))),
  };
}

function Outcome({ rows, answer, onClose }: Props & { readonly answer: Answer }) {
  const { t, say } = useText();
  return (
    <div className={css.form}>
      <p role="status">
        <StatusMark tone={answer.refused.length === 0 ? "done" : "soon"}>
          {t("reg.together.result", { done: answer.done.length, refused: answer.refused.length })}
        </StatusMark>
      </p>
      {answer.refused.length > 0 && (
        <ul className={css.results} aria-label={t("reg.together.refused")}>
          {answer.refused.map(({ requestId, refusal }) => (
            <li key={requestId}>
              <span>{rows.find((row) => row.requestId === requestId)?.number ?? requestId}</span>
              <span>
                {say({ key: refusal.messageKey, params: refusal.params })}
                {refusal.article !== undefined && (
                  <span className={css.dim}>
                    {" "}
                    <ArticleLink basis={refusal.article} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        <Button onClick={onClose} data-autofocus>
          {t("ui.close")}
        </Button>
      </div>
    </div>
  );
}
