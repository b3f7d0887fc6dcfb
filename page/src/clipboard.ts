/** Puts the letter on the clipboard; returns whether that went well. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent where the page comes from another machine without https.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
