import './register.mjs';

export const {
  docSchema,
  errorPageSchema,
  faqEntrySchema,
  featureRequestSchema,
  questionSchema,
  troubleshootingSchema,
} = await import('../content/index.ts');
