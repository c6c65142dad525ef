import { Button } from "@mantine/core";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { useText } from "../../../../locales/use-text.ts";
import { formatDate } from "../../../../ui/format.ts";
import { keepsPage } from "../page-model.ts";
import css from "../request.module.css";
import { may, type RequestCommand } from "../request-model.ts";
import type { IdentityAct } from "../steps/identity-dialog.tsx";
import { useIdentityOptions } from "../use-identity.ts";

interface Props {
  readonly view: RegistrationView;
  readonly onChoose: (command: RequestCommand) => void;
  /** Where the screen has dialogs for them: a provider's word, and the page of the passport. */
  readonly onIdentity?: ((act: IdentityAct) => void) | undefined;
}

/** How surely the person is known, and the ways to know them better. */
export function Identity({ view, onChoose, onIdentity }: Props) {
  const { t, say } = useText();
  const { identity } = view;
  return (
    <div className={css.statement}>
      <p className={css.dim}>
        {t(`reg.identity.${identity.level}`)}
        {identity.confirmedOn !== null && `, ${formatDate(identity.confirmedOn)}`}
        {identity.signature !== null && ` · ${say(identity.signature.message)}`}
      </p>
      {may(view, "confirmIdentity") && (
        <Button size="compact-sm" variant="default" onClick={() => onChoose("confirmIdentity")}>
          {t("reg.cmd.confirmIdentity")}
        </Button>
      )}
      {may(view, "confirmSignature") && (
        <Button size="compact-sm" variant="default" onClick={() => onChoose("confirmSignature")}>
          {t("reg.cmd.confirmSignature")}
        </Button>
      )}
      {onIdentity !== undefined && <More view={view} onIdentity={onIdentity} />}
    </div>
  );
}

function More(props: { readonly view: RegistrationView; readonly onIdentity: (act: IdentityAct) => void }) {
  const { t } = useText();
  const { view, onIdentity } = props;
  const { providers } = useIdentityOptions();
  // A provider's word needs no signature on the request: it is open wherever the passport is.
  const open = may(view, "confirmIdentity") ? providers : [];
  return (
    <>
      {open.map((provider) => (
        <Button
          key={provider.providerId}
          size="compact-sm"
          variant="default"
          onClick={() => onIdentity({ act: "provider", provider })}
        >
          {t("reg.provider.by", { name: provider.title })}
        </Button>
      ))}
      {keepsPage(view) && (
        <Button size="compact-sm" variant="default" onClick={() => onIdentity({ act: "show-page" })}>
          {t("reg.page.show")}
        </Button>
      )}
      {may(view, "erasePassportPage") && (
        <Button size="compact-sm" variant="default" onClick={() => onIdentity({ act: "erase-page" })}>
          {t("reg.page.erase")}
        </Button>
      )}
    </>
  );
}
