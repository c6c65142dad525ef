import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { Inn } from "#shared/kernel/inn.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { ConfirmBinding } from "../../../ui/confirm-binding.tsx";
import { useRegisterCommand } from "../card/use-register.ts";

interface Props {
  /** The entry that stays. */
  readonly staying: Inn;
  readonly closing: Inn;
  /** Name of the entry that is to be closed. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onCreated: (requestId: string) => void;
}

const GROUNDS = ["repeated-inn", "wrong-inn"] as const;

/** Starts the decision that one of two numbers was given in error (113(3)): a request on the office's own ground. */
export function MergeDialog({ staying, closing, name, onClose, onCreated }: Props) {
  const { t } = useText();
  const { session } = useSession();
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>("repeated-inn");
  const create = useRegisterCommand((client, commandId, why: (typeof GROUNDS)[number]) =>
    client.registration.create({
      commandId,
      kind: "re-registration",
      basis: "detected",
      applicant: { inn: closing, nameClaimed: name, role: "self" },
      submittedOn: session.today,
      payload: {
        details: { kind: "re-registration", ground: why, changedOn: session.today, newInn: staying },
      },
    }),
  );
  return (
    <ConfirmBinding
      opened
      title={t("tc.merge.title", { inn: closing })}
      effects={[t("tc.merge.effect.request", { closing, staying }), t("tc.merge.effect.second")]}
      articles={[tc("113.3"), tc("112.1")]}
      action={t("tc.merge.do")}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
      onConfirm={() => create.mutate(ground, { onSuccess: ({ request }) => onCreated(request.requestId) })}
    >
      <Radio.Group
        label={t("tc.merge.ground")}
        value={ground}
        onChange={(value) => setGround(GROUNDS.find((one) => one === value) ?? ground)}
      >
        <Stack gap={8} mt={8}>
          {GROUNDS.map((one) => (
            <Radio key={one} value={one} label={t(`tc.ground.${one}`)} size="xs" />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmBinding>
  );
}
