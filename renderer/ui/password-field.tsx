import { PasswordInput } from "@mantine/core";
import { type KeyboardEvent, type Ref, useState } from "react";
import { useText } from "../locales/use-text.ts";
import css from "./password-field.module.css";

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** `new-password` where one is being chosen. */
  readonly kind?: "current-password" | "new-password";
  readonly inputRef?: Ref<HTMLInputElement>;
  /** A warning of the screen itself, shown when Caps Lock is off. */
  readonly warning?: string | undefined;
}

/** A password with what usually goes wrong said at once: Caps Lock, or the screen's own warning. */
export function PasswordField({ kind = "current-password", inputRef, warning, onChange, ...rest }: Props) {
  const { t } = useText();
  const [caps, setCaps] = useState(false);
  const watch = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  const hint = caps ? t("ui.caps-lock") : warning;
  return (
    <div>
      <PasswordInput
        {...rest}
        ref={inputRef ?? null}
        autoComplete={kind}
        maxLength={200}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyUp={watch}
        onKeyDown={watch}
        visibilityToggleButtonProps={{ "aria-label": t("ui.password.show") }}
        data-autofocus={rest.autoFocus === true ? true : undefined}
      />
      <p className={css.hint} role="status">
        {hint}
      </p>
    </div>
  );
}
