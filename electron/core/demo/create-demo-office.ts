/** A demo office: its people, and whatever data the caller fills it with. */

import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Core, OpenOffice } from "../core.ts";
import { createOffice, type FirstPerson } from "../session/create-office.ts";
import { DEMO_OFFICE, DEMO_PASSWORD, DEMO_PEOPLE } from "../session/demo-people.ts";

export type FillOffice = (open: OpenOffice, people: readonly FirstPerson[]) => Promise<void>;

export const createDemoOffice = (
  core: Core,
  options: { readonly environmentKey?: string; readonly fill?: FillOffice } = {},
): Promise<Result<{ readonly recoveryKey: string }, DomainRefusal>> =>
  createOffice(
    core,
    {
      ...DEMO_OFFICE,
      people: DEMO_PEOPLE,
      demoPassword: DEMO_PASSWORD,
      ...(options.environmentKey === undefined ? {} : { environmentKey: options.environmentKey }),
    },
    options.fill,
  );
