import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatCount, formatInstant } from "../../../ui/format.ts";
import { Facts, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./stick.module.css";

/** Takes in the centre's answer: what was accepted, refused, in conflict, and what others did meanwhile. */
export function FromCentre() {
  const { t } = useText();
  const { client } = useCore();
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: async () => {
      const file = await choosePath("exchange-file");
      return file === null ? null : client.sync.importFromStick({ commandId: newCommandId(), file });
    },
    // Anything may have come.
    onSuccess: () => void queryClient.invalidateQueries(),
  });
  const taken = take.data ?? null;
  return (
    <Section title={t("sync.stick.in")}>
      <p className={css.dim}>{t("sync.stick.in.text")}</p>
      <div>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t("sync.stick.in.action")}
        </Button>
      </div>
      {take.isError && <ProblemAlert error={take.error} onRetry={() => take.mutate()} />}
      <div role="status">
        {taken !== null && (
          <div className={css.report}>
            <StatusMark tone={taken.refused + taken.conflicts > 0 ? "soon" : "done"}>
              {t("sync.stick.in.done")}
            </StatusMark>
            <Facts
              items={[
                [t("sync.stick.written"), formatInstant(taken.writtenAt)],
                [t("sync.stick.accepted"), formatCount(taken.accepted)],
                [t("sync.stick.received"), formatCount(taken.received)],
                [t("sync.stick.refused"), <Count key="r" count={taken.refused} section="refusals" />],
                [t("sync.stick.conflicts"), <Count key="c" count={taken.conflicts} section="conflicts" />],
              ]}
            />
          </div>
        )}
      </div>
    </Section>
  );
}

/** How many, and the way to them where there are any. */
function Count(props: { readonly count: number; readonly section: "refusals" | "conflicts" }) {
  const { t } = useText();
  return (
    <>
      {formatCount(props.count)}
      {props.count > 0 && (
        <>
          {" "}
          <Link to="/sync/$section" params={{ section: props.section }}>
            {t("sync.stick.look")}
          </Link>
        </>
      )}
    </>
  );
}
