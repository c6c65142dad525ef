/** The OpenAPI document of the service, made from the contract the procedures are checked against. */
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { centralContract } from "#shared/contract/central/contract.ts";
import { DEVICE_HEADERS } from "#shared/contract/central/procedure.ts";

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

const header = (name: string, description: string) => ({
  type: "apiKey" as const,
  in: "header" as const,
  name,
  description,
});

export const openApiDocument = (): Promise<unknown> =>
  generator.generate(centralContract, {
    info: {
      title: "Inspector central service",
      version: "1",
      description: "Synchronisation of the tax offices' workstations.",
    },
    components: {
      securitySchemes: {
        device: header(DEVICE_HEADERS.device, "Id of the device."),
        deviceMoment: header(DEVICE_HEADERS.at, "Moment of the request, ISO 8601 UTC."),
        deviceSignature: header(
          DEVICE_HEADERS.signature,
          "Ed25519 over `METHOD\\npath?query\\nSHA-256 of the body, hex\\nmoment`, base64.",
        ),
        operator: { type: "http", scheme: "bearer" },
      },
    },
  });
