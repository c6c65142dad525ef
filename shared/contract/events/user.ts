/** Events of the streams `user/<id>`. Secrets never enter the journal. */
import { z } from "zod";
import { ROLES } from "../../domain/access/permission.ts";
import { publicKeySchema } from "../../sync/statement.ts";
import { bilingualSchema, idSchema, innSchema } from "../scalars.ts";

const nothing = z.strictObject({});
const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

export const userEventSchemas = {
  UserCreated: z.strictObject({
    userId: idSchema<"User">(),
    login: z.string().min(2).max(60),
    fullName: bilingualSchema,
    position: bilingualSchema,
    inn: innSchema.nullable(),
    roles,
    signingPublicKey: publicKeySchema,
  }),
  RolesChanged: z.strictObject({ roles }),
  UserActivated: nothing,
  UserDeactivated: nothing,
  PasswordReset: z.strictObject({ signingPublicKey: publicKeySchema }),
  PasswordChanged: nothing,
  ConflictDeclared: z.strictObject({ inn: innSchema, reason: z.string().max(1_000) }),
};
