import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../locales/use-text.ts";

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A dialog: closes by Esc or its button, never by a slip of the mouse beside it. Its fields live while it is open. */
export function Dialog({ opened, title, onClose, size = 480, children }: Props) {
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={false}
      // The window itself never scrolls; an article opened from the dialog does.
      lockScroll={false}
      // Inside a dialog a header is no landmark of the page.
      attributes={{ header: { role: "presentation" } }}
      closeButtonProps={{ "aria-label": t("ui.close") }}
    >
      {children}
    </Modal>
  );
}
