import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import { newCommandId, useCore } from "../../../app/client.ts";
import { toProblem } from "../../../ui/problem.ts";
import { may } from "../request/request-model.ts";
import { type RequestAction, useRequestsChanged } from "../request/use-request.ts";
import { receptionQuery } from "./reception-model.ts";

/** Rows shown at the counter: more means the words are too few. */
const FEW = 8;

/** Requests of whoever stands at the counter. */
export function useFound(text: string) {
  const { queries } = useCore();
  const asked = receptionQuery(text);
  return useQuery(
    queries.registration.list.queryOptions({
      input: { view: "all", limit: FEW, sort: "submitted", ...asked },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  );
}

/** A step at the counter; a request nobody has taken is taken first. */
export function useCounterStep(view: RegistrationView, reason: string) {
  const { client, queries } = useCore();
  const queryClient = useQueryClient();
  const changed = useRequestsChanged();
  const intents = useRef({ claim: newCommandId(), step: newCommandId() });
  const key = queries.registration.get.queryKey({ input: { requestId: view.requestId, reason } });
  const keep = (request: RegistrationView) => {
    queryClient.setQueryData(key, request);
    return request;
  };
  return useMutation({
    mutationFn: async (action: RequestAction | null) => {
      const { requestId } = view;
      const taken = may(view, "claim")
        ? keep(
            (
              await client.registration.claim({
                commandId: intents.current.claim,
                requestId,
                expectedVersion: view.version,
              })
            ).request,
          )
        : view;
      if (action === null) return taken;
      const commandId = intents.current.step;
      return keep(
        (await action(client.registration, { commandId, requestId, expectedVersion: taken.version })).request,
      );
    },
    onSuccess: () => {
      intents.current = { claim: newCommandId(), step: newCommandId() };
      changed();
    },
    onError: (error) => {
      // Only an answer that never came may be asked for again under the same id.
      if (toProblem(error).kind === "connection") return;
      intents.current = { claim: newCommandId(), step: newCommandId() };
      void queryClient.invalidateQueries({ queryKey: key });
    },
  });
}
