import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { choosePath } from "../../../app/bridge.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatCount } from "../../../ui/format.ts";
import { PageBody } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { StatusMark } from "../../../ui/status-mark.tsx";

const MEGABYTE = 1_048_576;

/** Makes an encrypted copy of the office and checks it. */
export function BackupSection() {
  const { t } = useText();
  const { client } = useCore();
  const backup = useMutation({
    mutationFn: async () => {
      const to = await choosePath("backup-file");
      return to === null ? null : client.admin.backup({ commandId: newCommandId(), to });
    },
  });
  return (
    <PageBody narrow>
      <p>{t("admin.backup.text")}</p>
      <div>
        <Button onClick={() => backup.mutate()} loading={backup.isPending}>
          {t("admin.backup.make")}
        </Button>
      </div>
      <div role="status">
        {backup.data != null && (
          <StatusMark tone={backup.data.ok ? "done" : "missed"}>
            {backup.data.ok
              ? t("admin.backup.made", {
                  size: formatCount(Math.max(1, Math.round(backup.data.bytes / MEGABYTE))),
                  events: formatCount(backup.data.events),
                })
              : t("admin.backup.bad")}
          </StatusMark>
        )}
      </div>
      {backup.isError && <ProblemAlert error={backup.error} />}
    </PageBody>
  );
}
