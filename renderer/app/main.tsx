import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { BridgeMessage } from "#shared/contract/bridge.ts";
import type { Contract } from "#shared/contract/contract.ts";

/** Placeholder of the window: shows that the core answers. */
window.addEventListener("message", (event: MessageEvent<BridgeMessage>) => {
  const port = event.ports[0];
  if (event.data.type !== "inspector:core" || port === undefined) return;
  port.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
  void client.session.state().then((office) => {
    document.body.dataset["office"] = office.state;
  });
});
window.postMessage({ type: "inspector:connect" }, window.location.origin);
