/** Every projection of the journal. A stream kind belongs to one projection, a table too. */
import { officeProjection } from "./office.ts";
import type { Projection } from "./projection.ts";
import { usersProjection } from "./users.ts";

export const projections: readonly Projection[] = [officeProjection, usersProjection];
