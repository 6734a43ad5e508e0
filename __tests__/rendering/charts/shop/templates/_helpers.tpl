{{- define "shop.fullname" -}}
{{- printf "%s-%s" .Release.Name "api" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "shop.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/component: api
{{- end -}}

{{- define "shop.labels" -}}
{{ include "shop.selector" . }}
{{- with .Values.podLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "shop.service" -}}
spec:
  type: {{ .Values.service.type }}
  sessionAffinity: None
{{- end -}}
