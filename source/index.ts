export type {Analysis} from './analysis.ts';
export {analyzeArticle} from './analyze-article.ts';
