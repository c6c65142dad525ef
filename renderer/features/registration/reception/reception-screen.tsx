import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useText } from "../../../locales/use-text.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ScrollBody } from "../../../ui/scroll-body.tsx";
import { StepBar } from "../../../ui/step-bar.tsx";
import type { ReceptionSearch } from "../registration-search.ts";
import { useDutyReason, useRequest } from "../request/use-request.ts";
import { AtTheCounter } from "./at-the-counter.tsx";
import { FindPerson } from "./find-person.tsx";
import css from "./reception.module.css";
import { RECEPTION_STEPS, receptionStep, stepNumber } from "./reception-model.ts";

/** Starts with the next person, wherever the counter is. */
const NEXT_KEY = "F10";

/** The counter: one person at a time, from the passport to the login in their hand, by the keyboard alone. */
export function ReceptionScreen({ search }: { readonly search: ReceptionSearch }) {
  const { t } = useText();
  const navigate = useNavigate();
  const show = (next: ReceptionSearch, replace = false) =>
    void navigate({ to: "/registration/reception", search: next, replace });
  const clear = () => show({});
  useCounterKeys(clear, () => {
    if (search.request !== undefined) show({ search: search.search });
    else if (search.search !== undefined) clear();
    else void navigate({ to: "/registration" });
  });
  return (
    <Page
      title={t("reg.reception.title")}
      actions={
        <>
          {search.request !== undefined && (
            <Button variant="default" onClick={clear}>
              {t("reg.reception.next")} <kbd className={css.key}>{NEXT_KEY}</kbd>
            </Button>
          )}
          <Button variant="default" onClick={() => void navigate({ to: "/registration" })}>
            {t("reg.reception.leave")}
          </Button>
        </>
      }
    >
      {search.request === undefined ? (
        <Counter current={0}>
          <FindPerson
            text={search.search ?? ""}
            onText={(text) => show({ search: text === "" ? undefined : text }, true)}
            onOpen={(request) => show({ search: search.search, request })}
          />
        </Counter>
      ) : (
        <OpenRequest key={search.request} requestId={search.request} onNext={clear} />
      )}
    </Page>
  );
}

function OpenRequest({ requestId, onNext }: { readonly requestId: string; readonly onNext: () => void }) {
  const reason = useDutyReason(requestId);
  const read = useRequest(requestId, reason);
  if (read.isPending) return <LoadingRows rows={8} />;
  if (read.isError) return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <Counter current={stepNumber(receptionStep(read.data))}>
      <AtTheCounter view={read.data} reason={reason} onNext={onNext} />
    </Counter>
  );
}

function Counter(props: { readonly current: number; readonly children: React.ReactNode }) {
  const { t } = useText();
  return (
    <ScrollBody label={t("reg.reception.title")}>
      <div className={css.counter}>
        <StepBar
          label={t("reg.reception.steps")}
          steps={RECEPTION_STEPS.map((id) => ({ id, title: t(`reg.reception.step.${id}`) }))}
          current={props.current}
        />
        {props.children}
      </div>
    </ScrollBody>
  );
}

function useCounterKeys(clear: () => void, back: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inside = event.target instanceof HTMLElement && event.target.closest("[role=dialog]") !== null;
      if (event.defaultPrevented || inside) return;
      if (event.key === NEXT_KEY) clear();
      else if (event.key === "Escape") back();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
