/** The two IPC channels there are. */
export const TO_MAIN = "inspector:to-main";
export const FROM_MAIN = "inspector:from-main";
