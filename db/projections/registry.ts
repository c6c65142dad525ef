/** Every projection of the journal. A stream kind belongs to one projection, a table too. */
import { deskAuditProjection } from "./desk-audit.ts";
import { devicesProjection } from "./devices.ts";
import { directoriesProjection } from "./directories.ts";
import { lawProjection } from "./law.ts";
import { numberBlocksProjection, numberLeasesProjection } from "./number-blocks.ts";
import { officeProjection } from "./office.ts";
import type { Projection } from "./projection.ts";
import { reasonTemplatesProjection } from "./reason-templates.ts";
import { registrationProjection } from "./registration.ts";
import { taxpayerProjection } from "./taxpayer.ts";
import { usersProjection } from "./users.ts";

export const projections: readonly Projection[] = [
  officeProjection,
  usersProjection,
  devicesProjection,
  lawProjection,
  directoriesProjection,
  numberBlocksProjection,
  numberLeasesProjection,
  deskAuditProjection,
  registrationProjection,
  taxpayerProjection,
  reasonTemplatesProjection,
];
