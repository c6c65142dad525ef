import { Radio } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { PASSPORT_PAGE_POLICIES, type PassportPagePolicy } from "#shared/contract/providers.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { Section } from "../../../ui/page.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "./exchange.module.css";

/** Whether a photograph of a passport's page may be kept at all. */
export function PassportPart({ policy }: { readonly policy: PassportPagePolicy }) {
  const { t } = useText();
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const set = useMutation({
    mutationFn: (next: PassportPagePolicy) =>
      client.admin.setPassportPage({ commandId: newCommandId(), policy: next }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.admin.key() });
      await queryClient.invalidateQueries({ queryKey: queries.registration.key() });
      notifications.show({ message: t("admin.exchange.saved") });
    },
  });
  return (
    <Section title={t("admin.exchange.passport")}>
      <Radio.Group
        label={t("admin.exchange.passport-question")}
        value={set.isPending ? set.variables : policy}
        onChange={(next) => {
          const chosen = PASSPORT_PAGE_POLICIES.find((one) => one === next);
          if (chosen !== undefined && !set.isPending) set.mutate(chosen);
        }}
      >
        <div className={css.choices}>
          {PASSPORT_PAGE_POLICIES.map((one) => (
            <Radio
              key={one}
              size="xs"
              value={one}
              label={t(`admin.exchange.passport.${one}`)}
              description={t(`admin.exchange.passport.${one}-what`)}
            />
          ))}
        </div>
      </Radio.Group>
      {set.isError && <ProblemAlert error={set.error} />}
    </Section>
  );
}
