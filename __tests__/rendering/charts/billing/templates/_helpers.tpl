{{- define "billing.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "billing.probe" -}}
{exec: {command: [billing, {{ .command | quote }}]}, periodSeconds: 20}
{{- end }}

{{- define "billing.team" }}
    team: payments
    tier: batch
{{- end }}

{{- define "billing.placement" }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
{{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "billing.controller" -}}
{{- $container := .Values.controller -}}
{{- if .Values.defaults.security -}}
{{- $container = set (deepCopy $container) "securityContext" .Values.defaults.security -}}
{{- end -}}
{{ toYaml $container }}
terminationMessagePolicy: FallbackToLogsOnError
{{- end }}
