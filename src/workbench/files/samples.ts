/** The sample ledgers that the server offers, by file name. */
export interface Sample {
  readonly name: string;
  readonly url: string;
}

export async function listSamples(): Promise<Sample[]> {
  const response = await fetch('samples/list.json');
  if (!response.ok) return [];
  const names = (await response.json()) as string[];
  return names.map((name) => ({ name, url: `samples/${encodeURIComponent(name)}` }));
}

export async function fetchSample({ url }: Sample): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}
