/**
 * Builds what ships to Excel: the task pane and the ribbon's function file. The workbench is built apart
 * (scripts/build-workbench.mjs), so that nothing of src/host or src/workbench can reach these files (`npm run check:bundle`).
 *
 * Settings from the environment:
 *   ADDIN_URL     address the add-in is served from (default https://localhost:3000/)
 *   OFFICE_JS_URL office.js: Microsoft's CDN by default; for 21Vianet
 *                 https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js, or an own copy
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const DEV_URL = 'https://localhost:3000/';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

module.exports = async (_env, argv) => {
  const production = argv.mode === 'production';
  const addinUrl = (process.env.ADDIN_URL || DEV_URL).replace(/\/*$/, '/');
  const officeJs = process.env.OFFICE_JS_URL || OFFICE_JS;
  const page = (name, title) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      templateParameters: { officeJs, title },
    });
  return {
    name: 'addin',
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/commands.ts' },
    output: {
      path: path.resolve(__dirname, 'dist/addin'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    // The worker is named by the file that it becomes; esbuild builds it under that name too.
    resolve: { extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.js', '.ts'] } },
    module: {
      rules: [
        swcRule(),
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
        // Its package.json says CommonJS for all files; this one is an ES module.
        { test: /chinese-days[\\/]dist[\\/].*\.es\.js$/, type: 'javascript/esm' },
      ],
    },
    plugins: [
      page('taskpane', '任务台账'),
      page('commands', '任务台账'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'src/taskpane/support.html', to: 'support.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) =>
              content.toString().replaceAll(DEV_URL, addinUrl).replaceAll(DEV_URL.slice(0, -1), addinUrl.slice(0, -1)),
          },
        ],
      }),
    ],
    performance: { hints: false },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/webpack-addin') },
    devServer: await devServer(argv),
  };
};

function swcRule() {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2020',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  };
}

/** Excel takes add-ins from https only; the development certificate is made by Office's own tool, once, when serving. */
async function devServer(argv) {
  if (!process.env.WEBPACK_SERVE) return undefined;
  const https = argv.https === false ? undefined : await require('office-addin-dev-certs').getHttpsServerOptions();
  return {
    port: 3000,
    server: https ? { type: 'https', options: { ca: https.ca, key: https.key, cert: https.cert } } : 'http',
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: true,
  };
}
