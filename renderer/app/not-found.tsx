import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useText } from "../locales/use-text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useText();
  const router = useRouter();
  return (
    <Page title={t("shell.not-found.title")}>
      <EmptyState
        title={t("shell.not-found.title")}
        text={t("shell.not-found.text")}
        action={<Button onClick={() => router.history.push("/my-day")}>{t("shell.to-my-day")}</Button>}
      />
    </Page>
  );
}
