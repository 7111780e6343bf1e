import { made, page, type Site } from '../site.ts';

/** An encrypted page and a document that the browser shows with a viewer of its own. */
export const plainPage = 'https://plain-page.test/';
export const pdfDocument = `${plainPage}document.pdf`;

/** The smallest document that the viewer opens: one empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

export const notWebPageSites: readonly Site[] = [
  {
    origin: 'https://plain-page.test',
    answers: {
      '/': page(),
      '/document.pdf': made(() => ({
        status: 200,
        headers: {
          'content-type': 'application/pdf',
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
        },
        body: pdf,
      })),
    },
  },
];
