/** `attachments.*`: files of an office's cases, for its devices. */
import type { Central, DeviceContext } from "../api/context.ts";
import { devices } from "../api/procedure.ts";
import { orRefuse, refuse } from "../api/refusal.ts";
import { type AttachmentCentre, DEFAULT_QUOTAS } from "./centre.ts";
import { aboutFile, readPiece, readThumbnail } from "./hand-out.ts";
import { beginFiles, finishFile, noteLost, takePiece, takeThumbnail } from "./receive.ts";
import { attachmentRefusal } from "./refusals.ts";

export const attachmentCentre = ({ database, identity, clock }: Central): AttachmentCentre => ({
  database,
  secrets: identity.secrets,
  clock,
  random: identity.random,
  quotas: DEFAULT_QUOTAS,
});

/** Whose files are meant; those of another office are not there. */
const officeOf = ({ device }: DeviceContext, asked: string | undefined): string =>
  asked === undefined || asked === device.office ? device.office : refuse(attachmentRefusal("not-found"));

const bytesOf = async (body: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> =>
  new Uint8Array(await body.arrayBuffer());

const answer = (bytes: Buffer) => ({
  status: 200 as const,
  headers: { "cache-control": "private, no-store" },
  body: new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }),
});

export const attachmentProcedures = {
  begin: devices.attachments.begin.handler(async ({ context, input }) => {
    const office = officeOf(context, input.office);
    const of = { office, deviceId: context.device.deviceId };
    const begun = orRefuse(await beginFiles(attachmentCentre(context.central), of, input.files));
    return begun.map((one) => ({ ...one, missing: [...one.missing] }));
  }),

  piece: devices.attachments.piece.handler(async ({ context, input: { params, query, body } }) => {
    const office = officeOf(context, query?.office);
    const bytes = await bytesOf(body);
    orRefuse(await takePiece(attachmentCentre(context.central), office, params.sha256, params.no, bytes));
    return { held: true as const };
  }),

  finish: devices.attachments.finish.handler(async ({ context, input }) => {
    const office = officeOf(context, input.office);
    orRefuse(await finishFile(attachmentCentre(context.central), office, input.sha256));
    return { whole: true as const };
  }),

  lost: devices.attachments.lost.handler(async ({ context, input }) => {
    const office = officeOf(context, input.office);
    await noteLost(
      attachmentCentre(context.central),
      { office, deviceId: context.device.deviceId },
      input.sha256,
    );
    context.central.log.warn({ office, device: context.device.deviceId }, "attachment.lost");
    return { noted: true as const };
  }),

  putThumbnail: devices.attachments.putThumbnail.handler(
    async ({ context, input: { params, query, body } }) => {
      const office = officeOf(context, query?.office);
      orRefuse(
        await takeThumbnail(attachmentCentre(context.central), office, params.sha256, await bytesOf(body)),
      );
      return { held: true as const };
    },
  ),

  about: devices.attachments.about.handler(async ({ context, input }) =>
    orRefuse(
      await aboutFile(attachmentCentre(context.central), officeOf(context, input.office), input.sha256),
    ),
  ),

  read: devices.attachments.read.handler(async ({ context, input: { params, query } }) => {
    const office = officeOf(context, query?.office);
    return answer(
      orRefuse(await readPiece(attachmentCentre(context.central), office, params.sha256, params.no)),
    );
  }),

  thumbnail: devices.attachments.thumbnail.handler(async ({ context, input: { params, query } }) => {
    const office = officeOf(context, query?.office);
    return answer(orRefuse(await readThumbnail(attachmentCentre(context.central), office, params.sha256)));
  }),
};
