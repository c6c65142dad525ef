import { useState } from "react";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { RemoveFactor } from "./remove-factor.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Второй фактор of whoever is signed in: set up, or taken off again. */
export function SecondFactor({ opened, onClose }: Props) {
  const { t } = useText();
  return (
    <Dialog opened={opened} onClose={onClose} title={t("session.factor")} size={480}>
      <Steps onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose }: { readonly onClose: () => void }) {
  const { session } = useSession();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} onDone={onClose} />;
  return session.secondFactor === "on" ? (
    <RemoveFactor onClose={onClose} />
  ) : (
    <SetUpFactor onSetUp={setCodes} onClose={onClose} />
  );
}
