import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { IdentityProvider } from "../use-identity.ts";
import { ErasePage, ShownPage } from "./page-dialogs.tsx";
import { ProviderDialog } from "./provider-dialog.tsx";

/** What is done about who the person is, beside the steps of the request. */
export type IdentityAct =
  | { readonly act: "provider"; readonly provider: IdentityProvider }
  | { readonly act: "show-page" }
  | { readonly act: "erase-page" };

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly act: IdentityAct | null;
  readonly onClose: () => void;
}

/** The dialog of whichever was chosen; none while none is. */
export function IdentityDialog({ act, ...props }: Props) {
  switch (act?.act) {
    case "provider":
      return <ProviderDialog {...props} provider={act.provider} />;
    case "show-page":
      return <ShownPage {...props} />;
    case "erase-page":
      return <ErasePage {...props} />;
    case undefined:
      return null;
  }
}
