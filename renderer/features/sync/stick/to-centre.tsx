import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatCount } from "../../../ui/format.ts";
import { sizeText } from "../../../ui/measure.ts";
import { Facts, Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";
import css from "./stick.module.css";

/** Writes what waits into a sealed file, in a folder the person chooses. */
export function ToCentre({ waiting }: { readonly waiting: number }) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const write = useMutation({
    mutationFn: async () => {
      const folder = await choosePath("folder");
      return folder === null ? null : client.sync.exportToStick({ commandId: newCommandId(), folder });
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: queries.sync.history.key() }),
  });
  const written = write.data ?? null;
  return (
    <Section title={t("sync.stick.out")}>
      <p className={css.dim}>{t("sync.stick.out.text", { count: waiting })}</p>
      <div>
        <Button
          leftSection={<IconUpload size={15} aria-hidden />}
          loading={write.isPending}
          onClick={() => write.mutate()}
        >
          {t("sync.stick.out.action")}
        </Button>
      </div>
      {write.isError && <ProblemAlert error={write.error} onRetry={() => write.mutate()} />}
      <div role="status">
        {written !== null && (
          <div className={css.report}>
            <StatusMark tone="done">{t("sync.stick.out.done")}</StatusMark>
            <Facts
              items={[
                [t("sync.stick.file"), written.file],
                [t("sync.stick.size"), sizeText(written.bytes, t)],
                [t("sync.stick.commands"), formatCount(written.commands)],
                [t("sync.stick.attachments"), formatCount(written.attachments)],
              ]}
            />
            <p className={css.dim}>{t("sync.stick.out.next")}</p>
          </div>
        )}
      </div>
    </Section>
  );
}
