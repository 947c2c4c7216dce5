// The packaged Chromium brings the libraries that a bare machine lacks, if it is told that it is on one.
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';

/** The browser: the packaged one, unless another is named. */
export const chromium = async () => {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** What it is started with: nothing that talks to anybody else. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
