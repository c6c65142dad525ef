/** The door of this folder: opens an identity provider by the office's settings. */
import { cabinetByFolder, cabinetByHttp } from "./cabinet.ts";
import type { HttpSettings } from "./http-exchange.ts";
import { type OneIdHttpSettings, oneIdByFolder, oneIdByHttp } from "./one-id.ts";
import type { IdentityProvider } from "./port.ts";

export type ProviderSettings =
  | { readonly provider: "cabinet" | "one-id"; readonly transport: "folder"; readonly folder: string }
  | { readonly provider: "cabinet"; readonly transport: "http"; readonly http: HttpSettings }
  | { readonly provider: "one-id"; readonly transport: "http"; readonly http: OneIdHttpSettings };

export const openProvider = (settings: ProviderSettings): IdentityProvider => {
  if (settings.transport === "folder")
    return settings.provider === "cabinet"
      ? cabinetByFolder(settings.folder)
      : oneIdByFolder(settings.folder);
  return settings.provider === "cabinet" ? cabinetByHttp(settings.http) : oneIdByHttp(settings.http);
};
