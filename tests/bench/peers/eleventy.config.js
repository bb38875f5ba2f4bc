// Markdown alone, without a template language in it, and a layout that is a function: the quickest that Eleventy has.
export default function (config) {
  config.setUseGitIgnore(false);
  config.addGlobalData('layout', 'page.11ty.js');
  config.addGlobalData('dynamicPermalink', false);
  return {dir: {input: 'content', includes: '../includes', data: '../data'}, templateFormats: ['md'], markdownTemplateEngine: false};
}
