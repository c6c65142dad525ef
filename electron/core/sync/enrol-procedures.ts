/** `sync.enrolment`, `sync.enrol`: whether this workstation has a centre, and how it gets one. */
import { procedures } from "../procedure.ts";
import { enrolmentView, enrolOffice } from "./enrol-office.ts";

export const enrolProcedures = {
  enrolment: procedures.sync.enrolment.handler(({ context }) => enrolmentView(context)),
  enrol: procedures.sync.enrol.handler(({ context, input }) => enrolOffice(context, input)),
};
