import type { Permission } from "#shared/domain/access/permission.ts";
import type { UserId } from "#shared/kernel/id.ts";

/** Whose day it is. */
export interface Viewer {
  readonly userId: UserId;
  readonly permissions: readonly Permission[];
}
