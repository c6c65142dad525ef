/** Files that come on a stick: pieces in order, each file whole before the next. */
import { ATTACHMENT_BYTES, PIECE_BYTES, piecesOf } from "#shared/contract/central/attachments.ts";
import type { AttachmentCentre } from "./centre.ts";
import { beginFiles, finishFile, takePiece } from "./receive.ts";

interface Piece {
  readonly sha256: string;
  readonly mediaType: string;
  readonly offset: number;
  readonly total: number;
}

export interface StickFiles {
  /** @returns whether a file has just become whole; what does not fit its place is passed over */
  readonly take: (piece: Piece, bytes: Uint8Array) => Promise<boolean>;
}

export const stickFiles = (
  centre: AttachmentCentre,
  of: { readonly office: string; readonly deviceId: string },
): StickFiles => {
  let coming: { readonly sha256: string; readonly bytes: Buffer; filled: number } | null = null;
  const keep = async (mediaType: string, sha256: string, bytes: Buffer): Promise<boolean> => {
    const begun = await beginFiles(centre, of, [{ sha256, size: bytes.length, mediaType }]);
    if (!begun.ok) return false;
    for (const no of begun.value[0]?.missing ?? []) {
      const piece = bytes.subarray(no * PIECE_BYTES, (no + 1) * PIECE_BYTES);
      if (no >= piecesOf(bytes.length) || !(await takePiece(centre, of.office, sha256, no, piece)).ok)
        return false;
    }
    return (await finishFile(centre, of.office, sha256)).ok;
  };
  return {
    take: async ({ sha256, mediaType, offset, total }, bytes) => {
      if (total < 1 || total > ATTACHMENT_BYTES) return false;
      if (offset === 0) coming = { sha256, bytes: Buffer.alloc(total), filled: 0 };
      const file = coming;
      const fits =
        file?.sha256 === sha256 && file.filled === offset && offset + bytes.length <= file.bytes.length;
      if (file === null || !fits) return false;
      file.bytes.set(bytes, offset);
      file.filled += bytes.length;
      if (file.filled < file.bytes.length) return false;
      coming = null;
      return keep(mediaType, sha256, file.bytes);
    },
  };
};
