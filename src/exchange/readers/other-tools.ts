// The shapes in which other tools give out incidents and what goes with them, each with the fields that tell it.

export type OtherTool = {
  noun: 'incident' | 'issue' | 'alert' | 'message' | 'ticket' | 'work item' | 'card' | 'task' | 'status page';
  of: string;
  /** Nobody else has these: one is enough. */
  sure: readonly string[];
  /** Two of these are enough. */
  likely?: readonly string[];
};

/** Fields that many have (`id`, `title`, `status`, `created_at`) tell nothing and stand nowhere here. */
export const otherTools: readonly OtherTool[] = [
  {
    noun: 'incident',
    of: 'incident.io',
    sure: ['incident_role_assignments', 'incident_timestamp_values', 'incident_status', 'custom_field_entries'],
    likely: [
      'incident_type',
      'call_url',
      'postmortem_document_url',
      'slack_channel_id',
      'duration_metrics',
      'permalink',
    ],
  },
  {
    noun: 'incident',
    of: 'PagerDuty',
    sure: ['incident_number', 'incident_key', 'first_trigger_log_entry', 'last_status_change_at', 'log_entries'],
    likely: ['urgency', 'escalation_policy', 'html_url', 'service', 'assignments', 'event_type', 'resource_type'],
  },
  {
    noun: 'alert',
    of: 'Opsgenie',
    sure: ['tinyId', 'impactedServices', 'ownerTeamId', 'lastOccurredAt'],
    likely: ['alias', 'ownerTeam', 'responders', 'acknowledged', 'isSeen', 'snoozed', 'impactStartDate', 'took'],
  },
  {
    noun: 'incident',
    of: 'Splunk On-Call',
    sure: ['pagedUsers', 'pagedPolicies', 'currentPhase', 'entityDisplayName'],
    likely: ['incidentNumber', 'entityId', 'alertCount', 'lastAlertTime', 'routingKey'],
  },
  {
    noun: 'incident',
    of: 'Statuspage',
    sure: ['incident_updates', 'impact_override', 'scheduled_maintenances'],
    likely: ['page', 'incidents', 'shortlink', 'components', 'page_id', 'monitoring_at', 'postmortem_body'],
  },
  {
    noun: 'incident',
    of: 'FireHydrant',
    sure: ['current_milestone', 'milestones', 'customer_impact_summary', 'last_milestone_updated_at'],
    likely: ['incident_url', 'role_assignments', 'impacts', 'customers_impacted', 'discarded_at', 'report_id'],
  },
  {
    noun: 'incident',
    of: 'Rootly',
    sure: ['sequential_id', 'mitigation_message', 'resolution_message', 'in_triage_at', 'mitigated_by_user_id'],
    likely: [
      'mitigated_at',
      'detected_at',
      'acknowledged_at',
      'slug',
      'slack_channel_name',
      'severity_id',
      'functionalities',
    ],
  },
  {
    noun: 'incident',
    of: 'Grafana Incident',
    sure: ['incidentID', 'incidentMembership', 'overviewURL', 'heroImagePath'],
    likely: ['isDrill', 'incidentStart', 'incidentEnd', 'createdTime', 'taskList', 'durationSeconds'],
  },
  {
    noun: 'alert',
    of: 'Alertmanager or Grafana',
    sure: ['groupLabels', 'commonLabels', 'commonAnnotations', 'generatorURL', 'alertGroupId', 'alert_group_id'],
    likely: ['receiver', 'alerts', 'startsAt', 'endsAt', 'fingerprint', 'annotations', 'externalURL'],
  },
  {
    noun: 'incident',
    of: 'Datadog',
    sure: ['customer_impact_scope', 'customer_impacted', 'customer_impact_start', 'notification_handles'],
    likely: ['postmortem_id', 'public_id', 'detected', 'time_to_detect', 'time_to_resolve'],
  },
  {
    noun: 'incident',
    of: 'Better Stack',
    sure: ['acknowledged_by', 'resolved_by', 'http_method', 'screenshot_url', 'critical_alert'],
    likely: ['cause', 'response_content', 'regions', 'started_at', 'team_name', 'call', 'sms'],
  },
  {
    noun: 'incident',
    of: 'Squadcast',
    sure: ['eventCount', 'alert_source_id'],
    likely: ['assigned_to', 'service_id', 'event_count', 'timeOfCreation', 'alert_source'],
  },
  {
    noun: 'incident',
    of: 'AWS Incident Manager',
    sure: ['incidentRecord', 'incidentRecordSource', 'incidentRecordArn', 'incidentRecordSummaries'],
    likely: ['automationExecutions', 'chatChannel', 'dedupeString', 'notificationTargets', 'impact', 'arn'],
  },
  {
    noun: 'incident',
    of: 'Google Cloud',
    sure: ['most_recent_update', 'external_desc', 'affected_products', 'currently_affected_locations'],
    likely: ['begin', 'service_name', 'status_impact', 'updates'],
  },
  {
    noun: 'incident',
    of: 'ServiceNow',
    sure: ['sys_id', 'sys_created_on', 'sys_class_name', 'short_description'],
    likely: ['opened_at', 'caller_id', 'assignment_group', 'close_notes', 'cmdb_ci'],
  },
  {
    noun: 'issue',
    of: 'GitHub',
    sure: ['repository_url', 'comments_url', 'events_url', 'author_association', 'state_reason', 'stateReason'],
    likely: [
      'number',
      'body',
      'labels',
      'assignees',
      'html_url',
      'node_id',
      'closedAt',
      'createdAt',
      'url',
      'milestone',
    ],
  },
  {
    noun: 'issue',
    of: 'GitLab',
    sure: ['iid', 'user_notes_count', 'confidential', 'issue_type', 'time_stats'],
    likely: ['project_id', 'web_url', 'labels', 'milestone', 'assignees'],
  },
  {
    noun: 'issue',
    of: 'Jira',
    sure: ['issuetype', 'statuscategorychangedate', 'renderedFields', 'resolutiondate'],
    likely: ['key', 'fields', 'self', 'expand', 'changelog', 'issues', 'startAt', 'maxResults', 'nextPageToken'],
  },
  {
    noun: 'work item',
    of: 'Azure DevOps',
    sure: ['System.Title', 'System.WorkItemType', 'workItemType'],
    likely: ['rev', 'fields', 'relations', '_links'],
  },
  {
    noun: 'issue',
    of: 'Sentry',
    sure: ['culprit', 'shortId', 'firstSeen', 'lastSeen', 'userReportCount'],
    likely: ['permalink', 'metadata', 'project', 'platform', 'userCount'],
  },
  {
    noun: 'issue',
    of: 'Linear',
    sure: ['identifier', 'branchName', 'subIssueSortOrder', 'priorityLabel'],
    likely: ['team', 'state', 'assignee', 'sortOrder', 'cycle'],
  },
  {
    noun: 'card',
    of: 'Trello',
    sure: ['idBoard', 'idList', 'idMembers', 'idOrganization', 'dateLastActivity'],
    likely: ['shortUrl', 'shortLink', 'desc', 'closed', 'cards', 'lists', 'checklists'],
  },
  {
    noun: 'task',
    of: 'Asana',
    sure: ['gid', 'resource_subtype', 'assignee_status'],
    likely: ['due_on', 'projects', 'memberships', 'notes', 'completed'],
  },
  {
    noun: 'ticket',
    of: 'Zendesk',
    sure: ['requester_id', 'submitter_id', 'ticket_form_id', 'organization_id', 'satisfaction_rating'],
    likely: ['via', 'raw_subject', 'subject', 'group_id', 'brand_id'],
  },
  {
    noun: 'message',
    of: 'Slack',
    sure: ['client_msg_id', 'thread_ts', 'source_team', 'user_profile', 'response_metadata'],
    likely: ['ts', 'user', 'text', 'subtype', 'bot_id', 'messages', 'has_more', 'creator', 'members', 'is_archived'],
  },
  {
    noun: 'message',
    of: 'Microsoft Teams',
    sure: ['@odata.context', 'chatId', 'channelIdentity', 'messageType'],
    likely: ['replyToId', 'lastModifiedDateTime', 'createdDateTime', 'importance', 'mentions'],
  },
  {
    noun: 'message',
    of: 'Discord',
    sure: ['guild', 'dateRange', 'timestampEdited', 'guild_id', 'edited_timestamp'],
    likely: ['channel', 'messages', 'messageCount', 'channel_id', 'author', 'isPinned', 'embeds'],
  },
];
