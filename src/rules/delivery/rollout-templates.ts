/** The guide's canary: small steps, a pause after each, and a metric that decides from the third on. */
export const canaryTemplate = `strategy:
  canary:
    steps:
      - setWeight: 10
      - pause: { duration: 5m }
      - setWeight: 30
      - pause: { duration: 5m }
      - setWeight: 50
      - pause: { duration: 10m }
      - setWeight: 100
    analysis:
      templates: [{ templateName: success-rate }]   # an AnalysisTemplate in this namespace
      startingStep: 2
`;
