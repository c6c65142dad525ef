import type { RegistrationId } from "../../kernel/id.ts";
import type { TakenNumber } from "../numbering.ts";
import type { RegistrationEvent } from "./events.ts";

/** What an event of a request numbers. */
export const numbersOf = (event: RegistrationEvent, requestId: RegistrationId): readonly TakenNumber[] => {
  switch (event.type) {
    case "RequestReceived":
      return [{ kind: "registration-request", number: event.payload.number, givenTo: requestId }];
    case "ActSigned":
      return [
        { kind: event.payload.content.kind, number: event.payload.number, givenTo: event.payload.actId },
      ];
    case "RequestGranted":
      return event.payload.login === null
        ? []
        : [{ kind: "cabinet-login", number: event.payload.login, givenTo: requestId }];
    default:
      return [];
  }
};
