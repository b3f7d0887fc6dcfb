/** Puts the letter on the clipboard; `select` makes the letter the selection first. */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https from another machine there is no such clipboard: the old way then.
    select();
    return document.execCommand("copy");
  }
}
