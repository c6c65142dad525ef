import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PaperFile } from "#shared/contract/registration/papers.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { bytesOfBase64 } from "../../../ui/base64.ts";
import { makeThumbnail } from "../../../ui/make-thumbnail.ts";
import { unpictured } from "./papers-model.ts";

const NONE: readonly PaperFile[] = [];

/** Whether the papers' files are here, and their small pictures; a scan that has none yet gets one. */
export function usePaperFiles(view: RegistrationView, reason: string): readonly PaperFile[] {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const { requestId } = view;
  const asked = { requestId, reason };
  const hashes = view.documents.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  const { data = NONE } = useQuery({
    // A correction may bring more of them.
    queryKey: [...queries.registration.thumbnails.key(), requestId, reason, ...hashes],
    queryFn: () => client.registration.thumbnails(asked),
    enabled: hashes.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const wanted = unpictured(view.documents, data);
  useQuery({
    queryKey: [...queries.registration.keepThumbnail.key(), requestId, ...wanted],
    enabled: wanted.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      for (const sha256 of wanted) {
        if (signal.aborted) break;
        const { mediaType, base64 } = await client.registration.paper({ ...asked, sha256 });
        const thumbnail = await makeThumbnail(bytesOfBase64(base64), mediaType);
        if (thumbnail !== null)
          await client.registration.keepThumbnail({
            commandId: newCommandId(),
            requestId,
            sha256,
            thumbnail,
          });
      }
      void queryClient.invalidateQueries({ queryKey: queries.registration.thumbnails.key() });
      return wanted.length;
    },
  });
  return data;
}

/** A paper that was opened; fetched from the centre where it is not here, forgotten once it is put away. */
export function useOpenedPaper(view: RegistrationView, sha256: string, reason: string) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const input = { requestId: view.requestId, sha256, reason };
  return useQuery({
    queryKey: queries.registration.paper.queryKey({ input }),
    queryFn: async () => {
      const paper = await client.registration.paper(input);
      // It may have come just now.
      void queryClient.invalidateQueries({ queryKey: queries.registration.thumbnails.key() });
      return paper;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
