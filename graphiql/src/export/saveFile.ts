/** Hands the browser a file to keep; nothing leaves this machine. */
export function saveFile(content: Blob | string, name: string, type: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `repatria-03-who-waits-2026-02-28` of a title and what it is about. */
export function fileName(...parts: readonly string[]): string {
  return ['repatria', ...parts]
    .map((part) =>
      part
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 90);
}
