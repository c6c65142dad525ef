import { pullAnswerSchema, pullRequestSchema, pushAnswerSchema, pushRequestSchema } from "../../sync/wire.ts";
import { byDevice } from "./procedure.ts";

export const syncContract = {
  push: byDevice
    .route({ method: "POST", path: "/v1/sync/push", tags: ["sync"] })
    .input(pushRequestSchema)
    .output(pushAnswerSchema),
  pull: byDevice
    .route({ method: "POST", path: "/v1/sync/pull", tags: ["sync"] })
    .input(pullRequestSchema)
    .output(pullAnswerSchema),
};
