"""Python names for everything in an API: by identity, never by position or counter."""

from .plan import MethodPlan, NamePlan, ResourcePlan, plan_names

__all__ = ["MethodPlan", "NamePlan", "ResourcePlan", "plan_names"]
