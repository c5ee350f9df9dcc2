/** Whether keys mean something of their own there. */
export const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null

/** Whether space and enter press it already. */
export const isPressed = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null
