export function equivalents(_term: string): string[] {
  return []
}
export function related(_term: string): string[] {
  return []
}
